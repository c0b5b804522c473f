package io.zitadeltestkit.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  enum Colour {
    COLOUR_UNSPECIFIED,
    RED
  }

  enum Size {
    UNRECOGNIZED,
    BIG
  }

  enum Taste {
    SWEET
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Thing(
      @Nullable String name,
      long count,
      @Nullable Long total,
      int limit,
      boolean flag,
      @Nullable Instant at,
      @Nullable Duration lasts,
      byte @Nullable [] raw,
      @Nullable Colour colour,
      @Nullable Size size,
      @Nullable Taste taste,
      @Nullable List<String> tags,
      @Nullable Map<String, byte[]> metadata) {}

  record Lasting(Duration value) {}

  record At(Instant value) {}

  @SuppressWarnings("ArrayRecordComponent")
  record Raw(byte[] value) {}

  record Nothing() {}

  private static String write(Object value) throws JsonProcessingException {
    return Json.mapper().writeValueAsString(value);
  }

  private static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return Json.mapper().readValue(json, type);
  }

  @Test
  void isAlwaysTheSame() {
    assertThat(Json.mapper()).isSameAs(Json.mapper());
  }

  @Test
  void writesProto3Json() throws Exception {
    Thing thing =
        new Thing(
            "n",
            9_007_199_254_740_993L,
            5L,
            7,
            true,
            Instant.parse("2026-11-01T12:00:00.5Z"),
            Duration.ofHours(5),
            "red".getBytes(StandardCharsets.UTF_8),
            Colour.RED,
            Size.BIG,
            Taste.SWEET,
            List.of("a"),
            Map.of("k", new byte[] {1}));

    assertThat(write(thing))
        .isEqualTo(
            """
            {"name":"n","count":"9007199254740993","total":"5","limit":7,"flag":true,\
            "at":"2026-11-01T12:00:00.500Z","lasts":"18000s","raw":"cmVk","colour":"RED",\
            "size":"BIG","taste":"SWEET","tags":["a"],"metadata":{"k":"AQ=="}}""");
  }

  @Test
  void leavesNullOut() throws Exception {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("gone", null);
    map.put("offset", 2L);
    map.put("limit", 1);

    assertThat(write(map)).isEqualTo("{\"offset\":\"2\",\"limit\":1}");
    assertThat(write(new Nothing())).isEqualTo("{}");
  }

  @Test
  void readsAbsentFieldsAsNullZeroAndFalse() throws Exception {
    assertThat(read("{}", Thing.class))
        .isEqualTo(
            new Thing(null, 0, null, 0, false, null, null, null, null, null, null, null, null));
  }

  @Test
  void ignoresUnknownFields() throws Exception {
    assertThat(read("{\"name\":\"n\",\"fromTheFuture\":{\"a\":[1]}}", Thing.class).name())
        .isEqualTo("n");
  }

  @Test
  void reads64BitNumbersAsTextAndAsNumbers() throws Exception {
    assertThat(read("{\"count\":\"18\",\"total\":19}", Thing.class))
        .extracting(Thing::count, Thing::total)
        .containsExactly(18L, 19L);
  }

  @Test
  void readsUnknownEnumValuesAsTheConstantForThem() throws Exception {
    Thing thing = read("{\"colour\":\"GREEN\",\"size\":\"SMALL\",\"taste\":\"SOUR\"}", Thing.class);

    assertThat(thing.colour()).isEqualTo(Colour.COLOUR_UNSPECIFIED);
    assertThat(thing.size()).isEqualTo(Size.UNRECOGNIZED);
    assertThat(thing.taste()).isNull();
    assertThat(read("{\"colour\":17}", Thing.class).colour()).isEqualTo(Colour.COLOUR_UNSPECIFIED);
    assertThat(read("{\"colour\":\"RED\"}", Thing.class).colour()).isEqualTo(Colour.RED);
  }

  @ParameterizedTest
  @CsvSource({
    "18000s, PT5H",
    "0.5s, PT0.5S",
    "0s, PT0S",
    "-1.5s, PT-1.5S",
    "-0.25s, PT-0.25S",
    "0.000000001s, PT0.000000001S",
    "315576000000s, PT87660000H"
  })
  void durationsGoBothWays(String text, Duration duration) throws Exception {
    assertThat(write(new Lasting(duration))).isEqualTo("{\"value\":\"" + text + "\"}");
    assertThat(read("{\"value\":\"" + text + "\"}", Lasting.class).value()).isEqualTo(duration);
  }

  @Test
  void readsTrailingZerosOfDurations() throws Exception {
    assertThat(read("{\"value\":\"1.500s\"}", Lasting.class).value())
        .isEqualTo(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "s", "ms", "1.0000000001s", "1e99s", ""})
  void refusesWhatIsNoDuration(String text) {
    assertThatThrownBy(() -> read("{\"value\":\"" + text + "\"}", Lasting.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("seconds such as 1.5s were expected");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
    "2026-11-01T12:00:00.123456Z, 2026-11-01T12:00:00.123456Z",
    "2026-11-01T14:00:00+02:00, 2026-11-01T12:00:00Z"
  })
  void readsDatesWithAnyOffset(String text, Instant instant) throws Exception {
    assertThat(read("{\"value\":\"" + text + "\"}", At.class).value()).isEqualTo(instant);
  }

  @Test
  void refusesInvalidDates() {
    assertThatThrownBy(() -> read("{\"value\":\"yesterday\"}", At.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("an RFC 3339 date was expected");
  }

  @Test
  void refusesToWriteADateThatZitadelDoesNotUnderstand() {
    assertThatThrownBy(() -> write(new At(Instant.MAX)))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(
            "A date that Zitadel understands lies in the years 1 to 9999, but this is"
                + " +1000000000-12-31T23:59:59.999999999Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-_8=", "-_8", "+/8=", "+/8"})
  void readsBytesOfEitherAlphabet(String text) throws Exception {
    assertThat(read("{\"value\":\"" + text + "\"}", Raw.class).value())
        .containsExactly((byte) 0xfb, (byte) 0xff);
  }

  @Test
  void keepsBrokenBytesOutOfTheMessage() {
    assertThatThrownBy(() -> read("{\"value\":\"%secret%\"}", Raw.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("base64 was expected")
        .hasMessageNotContaining("secret");
  }
}
