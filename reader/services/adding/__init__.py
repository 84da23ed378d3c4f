"""Articles put into the library: files, pages, feeds and exports of other apps."""
