"""Reading aloud: a program that speaks, as a child process, one sentence at a time."""
