"""The build of a library: sources in, pages and downloads out.  Start reading at `corpus.build`."""
