"""Pull requests and merge requests: what runs in the pipeline of a code host. It calls the command line and the host's API, nothing else."""
