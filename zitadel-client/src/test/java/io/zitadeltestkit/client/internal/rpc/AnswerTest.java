package io.zitadeltestkit.client.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerTest {
  enum Mood {
    UNSPECIFIED,
    GOOD,
    VERY_GOOD,
    STRANGE
  }

  private static Answer answer(String json) {
    return Answer.to(new FakeRpc().answers(json), "a.Service/Get", Fields.empty());
  }

  private static void isBroken(ThrowingCallable read, String field, String expected) {
    assertThatThrownBy(read)
        .isInstanceOf(io.zitadeltestkit.client.error.UnexpectedAnswerException.class)
        .hasMessage(
            "The answer to a.Service/Get is broken: \"%s\" should be %s. Is this host a Zitadel of"
                + " version 4?",
            field, expected);
  }

  @Test
  void absentFieldIsEmpty() {
    Answer answer = answer("{\"nothing\":null}");

    assertThat(answer.has("nothing")).isFalse();
    assertThat(answer.text("nothing")).isEmpty();
    assertThat(answer.optionalText("x")).isNull();
    assertThat(answer.flag("x")).isFalse();
    assertThat(answer.number("x")).isZero();
    assertThat(answer.optionalInstant("x")).isNull();
    assertThat(answer.instant("x")).isEqualTo(Instant.EPOCH);
    assertThat(answer.duration("x")).isEqualTo(Duration.ZERO);
    assertThat(answer.bytes("x")).isEmpty();
    assertThat(answer.texts("x")).isEmpty();
    assertThat(answer.list("x", item -> item)).isEmpty();
    assertThat(answer.bytesByKey("x")).isEmpty();
    assertThat(answer.object("x").object("y").text("z")).isEmpty();
    assertThat(answer.constant("x", "MOOD_", Mood.GOOD, Mood.STRANGE)).isEqualTo(Mood.GOOD);
    assertThat(answer.constants("x", "MOOD_", Mood.STRANGE)).isEmpty();
  }

  @Test
  void readsPresentFields() {
    Answer answer =
        answer(
            """
            {"flag": true, "big": "9007199254740993", "number": 5, "empty": "",
             "at": "2026-11-01T12:00:00Z", "lasts": "0.5s", "bytes": "cmVk",
             "mood": "MOOD_GOOD", "moods": ["MOOD_VERY_GOOD", "MOOD_AWFUL"],
             "texts": ["a", "b"], "inner": {"text": "c"}, "map": {"k": "cmVk"}}""");

    assertThat(answer.has("empty")).isTrue();
    assertThat(answer.optionalText("empty")).isNull();
    assertThat(answer.flag("flag")).isTrue();
    assertThat(answer.number("big")).isEqualTo(9_007_199_254_740_993L);
    assertThat(answer.number("number")).isEqualTo(5);
    assertThat(answer.instant("at")).isEqualTo("2026-11-01T12:00:00Z");
    assertThat(answer.duration("lasts")).isEqualTo(Duration.ofMillis(500));
    assertThat(answer.bytes("bytes")).asString().isEqualTo("red");
    assertThat(answer.constant("mood", "MOOD_", Mood.UNSPECIFIED, Mood.STRANGE))
        .isEqualTo(Mood.GOOD);
    assertThat(answer.constants("moods", "MOOD_", Mood.STRANGE))
        .containsExactly(Mood.VERY_GOOD, Mood.STRANGE);
    assertThat(answer.texts("texts")).containsExactly("a", "b");
    assertThat(answer.object("inner").text("text")).isEqualTo("c");
    assertThat(answer.bytesByKey("map")).containsOnlyKeys("k");
  }

  @Test
  void brokenAnswerNamesCallAndFieldButNotTheValue() {
    Answer answer = answer("{\"f\":\"secret%\"}");

    isBroken(() -> answer.number("f"), "f", "a number");
    isBroken(() -> answer.instant("f"), "f", "a date");
    isBroken(() -> answer.duration("f"), "f", "a duration");
    isBroken(() -> answer.bytes("f"), "f", "base64");
  }
}
