package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the JSON form of protocol buffers messages that are given as records: camelCase
 * out, camelCase and snake_case in, unknown fields ignored, {@code long} as text, enumerations by
 * name or number, bytes as base64, timestamps and durations, default values left out.
 *
 * <p>An absent field gets its default: an empty text, list or map, zero, false, the first constant
 * of an enumeration. A component that is {@code @Nullable} has presence: null if absent.
 *
 * @see <a href="https://protobuf.dev/programming-guides/json/">ProtoJSON Format</a>
 */
public final class ProtoJson {
  private static final ObjectMapper MAPPER = mapper();

  private ProtoJson() {}

  /** Returns the mapper, for trees and for what is not a message. */
  public static ObjectMapper mapperForTrees() {
    return MAPPER;
  }

  /** Parses a JSON document; fails the way the real server's parser is reported. */
  public static JsonNode parse(String body) throws JsonProcessingException {
    return MAPPER.readTree(body);
  }

  /** Decodes a message. */
  public static <T> T decode(JsonNode tree, Class<T> type) {
    if (!tree.isObject()) {
      throw parseFault("unexpected token " + tree.getNodeType());
    }
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw parseFault(e.getOriginalMessage());
    }
  }

  /** Encodes a message. */
  public static String encode(Object message) {
    try {
      return MAPPER.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Can't write " + message.getClass(), e);
    }
  }

  /** The refusal of a document that is not the message that was expected. */
  public static Fault parseFault(@Nullable String reason) {
    return Fault.plain(Code.INVALID_ARGUMENT, "proto: " + reason);
  }

  private static ObjectMapper mapper() {
    SimpleModule scalars = new SimpleModule("proto3");
    scalars.setSerializers(new MessageSerializers());
    scalars.setDeserializers(new MessageDeserializers());
    ObjectMapper mapper =
        JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .addModule(scalars)
            .build();
    mapper
        .coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return mapper;
  }

  /** Messages and enumerations by their shape, scalars by their class. */
  private static final class MessageSerializers extends SimpleSerializers {
    private static final long serialVersionUID = 1L;

    MessageSerializers() {
      addSerializer(Instant.class, Scalars.text(Instant.class, Instant::toString));
      addSerializer(Duration.class, Scalars.text(Duration.class, Scalars::printDuration));
      addSerializer(Bytes.class, Scalars.text(Bytes.class, Bytes::toBase64));
      addSerializer(Long.class, Scalars.text(Long.class, String::valueOf));
      addSerializer(long.class, Scalars.text(Long.class, String::valueOf));
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return type.isRecordType()
          ? new MessageSerializer(MessageType.of(type.getRawClass()))
          : super.findSerializer(config, type, description);
    }
  }

  /** The other way round. */
  private static final class MessageDeserializers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    MessageDeserializers() {
      addDeserializer(Instant.class, Scalars.parsed(Instant.class, Scalars::parseInstant));
      addDeserializer(Duration.class, Scalars.parsed(Duration.class, Scalars::parseDuration));
      addDeserializer(Bytes.class, Scalars.parsed(Bytes.class, Bytes::fromBase64));
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description)
        throws com.fasterxml.jackson.databind.JsonMappingException {
      return type.isRecordType()
          ? new MessageDeserializer(type)
          : super.findBeanDeserializer(type, config, description);
    }

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return new EnumDeserializer(type);
    }
  }
}
