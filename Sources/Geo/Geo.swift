// Geo
