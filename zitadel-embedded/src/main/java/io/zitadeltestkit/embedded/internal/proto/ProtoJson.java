package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  /** The message's reader limits the nesting of a document. */
  private static final StreamReadConstraints NO_LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private static final ObjectMapper MAPPER = mapper();

  private ProtoJson() {}

  /** {@return the mapper, for trees and other types than messages} */
  public static ObjectMapper mapperForTrees() {
    return MAPPER;
  }

  /** Parses a JSON document. */
  public static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** Parses an object that was decoded as a message before. */
  public static ObjectNode parseObject(String text) {
    try {
      return (ObjectNode) parse(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It was decoded before", e);
    }
  }

  /** Decodes a message, or throws a fault with the real server's message. */
  public static <T> T decode(String text, Class<T> type) {
    if (JsonSyntax.isSuspicious(text)) {
      JsonSyntax.problemOf(text)
          .ifPresent(
              problem -> {
                throw parseFault(problem);
              });
    }
    try (JsonParser tokens = MAPPER.createParser(text)) {
      return decode(tokens, text, type);
    } catch (JsonProcessingException e) {
      throw parseFault(JsonSyntax.problemOf(text).orElseGet(e::getOriginalMessage));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Decodes a message that was assembled from valid parts. */
  public static <T> T decode(JsonNode tree, Class<T> type) {
    try (JsonParser tokens = MAPPER.treeAsTokens(tree)) {
      return decode(tokens, null, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T decode(JsonParser tokens, @Nullable String text, Class<T> type)
      throws IOException {
    JsonInput in = new JsonInput(tokens, text);
    in.next();
    try {
      T message = type.cast(MessageReader.of(type).read(in));
      if (in.next() != null) {
        throw in.unexpected();
      }
      return message;
    } catch (StackOverflowError e) {
      throw JsonInput.tooDeep();
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

  /** The fault for a document that is not the expected message. */
  public static Fault parseFault(@Nullable String reason) {
    return Fault.plain(Code.INVALID_ARGUMENT, "proto: " + reason);
  }

  private static ObjectMapper mapper() {
    SimpleModule scalars = new SimpleModule("proto3");
    scalars.setSerializers(new MessageSerializers());
    JsonFactory documents = JsonFactory.builder().streamReadConstraints(NO_LIMITS).build();
    return JsonMapper.builder(documents).addModule(scalars).build();
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
}
