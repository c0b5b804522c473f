package io.zitadeltestkit.embedded.internal.oidc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectsTest {
  @Test
  void addsToAnExistingQuery() {
    assertThat(Redirects.withQuery("https://a.example/cb?z=1&b", Map.of("code", "x y&z")))
        .isEqualTo("https://a.example/cb?b=&code=x+y%26z&z=1");
  }

  @Test
  void keepsAFragmentBehindTheQuery() {
    assertThat(Redirects.withQuery("https://a.example/cb#top", Map.of("code", "x")))
        .isEqualTo("https://a.example/cb?code=x#top");
  }

  @Test
  void keepsEveryValueOfAParameter() {
    assertThat(Redirects.withQuery("https://a.example/cb?state=1&state=2", Map.of("state", "3")))
        .isEqualTo("https://a.example/cb?state=1&state=2&state=3");
  }

  @Test
  void replacesAFragmentAndEscapesItTwice() {
    assertThat(Redirects.withFragment("https://a.example/cb#top", Map.of("b", "~*", "a", "1")))
        .isEqualTo("https://a.example/cb#a=1&b=~%252A");
  }
}
