"""From files to documents, or to findings that say why not."""
