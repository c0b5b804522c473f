package io.zitadeltestkit.client.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Duration;
import java.time.Instant;

/**
 * The one mapper for Zitadel's proto3 JSON.
 *
 * <p>Written: {@code long} as text, {@link Instant} as RFC 3339, {@link Duration} as {@code
 * "1.5s"}, bytes as base64, enums by name; null is left out. Read: the same; unknown fields are
 * ignored, absent ones are null, false or zero. A value that an enum doesn't know becomes its
 * constant {@code UNRECOGNIZED}, else the one that is or ends in {@code UNSPECIFIED}, else null.
 */
public final class Json {
  private static final ObjectMapper MAPPER = build();

  private Json() {}

  /**
   * The shared mapper; thread-safe, and must not be reconfigured.
   *
   * @return always the same mapper
   */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static ObjectMapper build() {
    SimpleModule proto = new SimpleModule("proto3-json");
    proto.addSerializer(Instant.class, new ProtoTime.InstantWriter());
    proto.addDeserializer(Instant.class, new ProtoTime.InstantReader());
    proto.addSerializer(Duration.class, new ProtoTime.DurationWriter());
    proto.addDeserializer(Duration.class, new ProtoTime.DurationReader());
    ProtoScalars.LongWriter longs = new ProtoScalars.LongWriter();
    proto.addSerializer(Long.class, longs);
    proto.addSerializer(Long.TYPE, longs);
    proto.addDeserializer(byte[].class, new ProtoScalars.BytesReader());
    return JsonMapper.builder()
        .addModule(proto)
        .addHandler(new ProtoScalars.UnknownEnumValues())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build();
  }
}
