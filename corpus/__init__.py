"""The Liaoning reader's build: sources in, pages and downloads out.  Start reading at `corpus.build`."""
