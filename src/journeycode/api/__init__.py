"""The doors of the toolkit: values in, values out, nothing printed. Each door is a module, so that linting loads no renderer."""
