// Toponyms
