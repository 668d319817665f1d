"""Store data shaped for Qt views: columns, roles, texts."""
