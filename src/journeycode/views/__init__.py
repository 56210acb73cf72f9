"""What a picture shows, as plain frozen values that know nothing of a format."""
