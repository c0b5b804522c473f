package io.zitadeltestkit.embedded.internal.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads whole numbers and lists. */
final class WholeNumbersTest {
  record Numbers(
      int int32,
      long int64,
      @Unsigned(bits = 32) long uint32,
      @Unsigned(bits = 64) long uint64,
      List<String> texts) {}

  private static Numbers decode(String json) throws JsonProcessingException {
    return ProtoJson.decode(ProtoJson.parse(json.replace('\'', '"')), Numbers.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'uint32':4294967295}               | 4294967295",
        "{'uint32':'7'}                      | 7",
        "{'uint32':1.0}                      | 1",
        "{'uint32':'1e2'}                    | 100",
        "{'uint32':-0}                       | 0",
        "{'uint32':null}                     | 0",
      })
  void aNumberHasManyForms(String json, long expected) throws JsonProcessingException {
    assertThat(decode(json).uint32()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'uint32':-1}",
        "{'uint32':4294967296}",
        "{'uint32':1.5}",
        "{'uint32':true}",
        "{'uint32':''}",
        "{'uint32':' 1'}",
        "{'uint32':'0x1'}",
        "{'uint64':-1}",
        "{'uint64':'18446744073709551616'}",
        "{'uint64':1e999}",
        "{'int32':2147483648}",
        "{'int64':'9223372036854775808'}",
        "{'int64':[]}",
        "{'texts':[null]}",
      })
  void whatIsNoSuchNumberIsNoSuchMessage(String json) {
    assertThatThrownBy(() -> decode(json))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("proto: ");
  }

  @ParameterizedTest
  @CsvSource({"2147483647,-9223372036854775808", "-2147483648,9223372036854775807"})
  void signedNumbersGoToTheirEnds(int int32, long int64) throws JsonProcessingException {
    Numbers numbers = decode("{'int32':%d,'int64':'%d'}".formatted(int32, int64));
    assertThat(numbers.int32()).isEqualTo(int32);
    assertThat(numbers.int64()).isEqualTo(int64);
  }
}
