package io.zitadeltestkit.client.internal;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The mapper that writes requests and reads answers. */
final class Codec {
  private Codec() {}

  /** Made at the first call: Jackson takes a while to load. */
  static ObjectMapper mapper() {
    return Json.mapper();
  }
}
