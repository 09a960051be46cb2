import Geo

extension FeatureCollection {
  /// What a collection is called where the user gave it no title: by what its first feature is.
  var heading: String {
    let properties = features.first?.properties ?? [:]
    let isName =
      properties["event_type"] == nil && properties["role"] != nil && properties["text"] != nil
    return isName ? "Place names" : "Events"
  }
}
