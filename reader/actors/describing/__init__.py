"""What an article says about an actor: roles and salience."""
