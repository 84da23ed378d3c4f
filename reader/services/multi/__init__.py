"""Several articles at once: stories, joint summaries, merged timelines, actor pages."""
