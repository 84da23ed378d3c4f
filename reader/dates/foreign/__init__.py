"""Calendar dates and weekdays of the languages beside English that Reader knows best."""
