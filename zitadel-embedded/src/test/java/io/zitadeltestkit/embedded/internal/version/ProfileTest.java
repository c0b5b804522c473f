package io.zitadeltestkit.embedded.internal.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfileTest {
  @ParameterizedTest
  @CsvSource({
    "4.13, V4_13",
    "v4.13.1, V4_13",
    "4.13.9, V4_13",
    "4.16, V4_16",
    "v4.16.0, V4_16",
    "v4.16.2-rc.1, V4_16"
  })
  void aTestedMinorVersionIsPlayedWhateverItsPatch(String asked, Release played) {
    Profile.Choice choice = Profile.choose(asked);

    assertThat(choice.profile().release()).isEqualTo(played);
    assertThat(choice.note()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void theNewestIsPlayedUnlessAnotherIsAskedFor(String asked) {
    assertThat(Profile.choose(asked)).isEqualTo(new Profile.Choice(Profile.NEWEST, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.15", "v4.x-20260710", "latest", "3", "99999999.1"})
  void anyOtherTextIsPlayedAsTheNewestAndSaysSo(String asked) {
    Profile.Choice choice = Profile.choose(asked);

    assertThat(choice.profile()).isEqualTo(Profile.NEWEST);
    assertThat(choice.note())
        .isEqualTo(
            "Zitadel "
                + asked
                + " is not among the tested versions v4.13.1 and v4.16.0: the embedded server"
                + " answers as v4.16.0.");
  }

  @Test
  void laterVersionHasTheDifferencesAnnouncedUpToIt() {
    Profile.Choice choice = Profile.choose("4.20");

    assertThat(choice.profile().release()).isEqualTo(Release.V4_16);
    assertThat(choice.profile().has(Difference.LIST_LIMITS)).isTrue();
    assertThat(choice.note())
        .isEqualTo(
            "Zitadel 4.20 is not among the tested versions v4.13.1 and v4.16.0: the embedded server"
                + " answers as v4.16.0, and as is announced: LIST_LIMITS (4.20).");
    assertThat(Profile.choose("4.19").profile().has(Difference.LIST_LIMITS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://LOCALHOST:1234/",
        "http://app.localhost/",
        "http://127.8.8.8/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://hook.invalid/",
        "hook",
        "https:///x"
      })
  void thisMachineIsDeniedByEachRelease(String url) {
    assertThat(Profile.of(Release.V4_13).denied().denies(URI.create(url))).isTrue();
    assertThat(Profile.of(Release.V4_16).denied().denies(URI.create(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.1.2.3/", "http://172.31.255.1/", "http://192.168.1.1/",
            "http://169.254.169.254/",
        "http://100.64.0.1/", "http://198.19.0.1/", "http://[fd00::1]/", "http://[fe80::1]/",
        "http://mailbox:8025/", "http://my_app:8080/", "http://host.docker.internal/"
      })
  void privateAddressesAreDeniedByTheNewerOne(String url) {
    assertThat(Profile.of(Release.V4_13).denied().denies(URI.create(url))).isFalse();
    assertThat(Profile.of(Release.V4_16).denied().denies(URI.create(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hook.example/",
        "http://172.32.0.1/",
        "http://192.0.2.7/",
        "ftp://192.0.2.7/"
      })
  void publicAddressesAreNot(String url) {
    assertThat(Profile.of(Release.V4_16).denied().denies(URI.create(url))).isFalse();
  }

  @Test
  void customListAllowsAllButInvalidAddresses() {
    DenyList opened = Profile.NEWEST.withDenied(List.of("denied.invalid", " ")).denied();

    assertThat(opened.denies(URI.create("http://localhost:8025/hook"))).isFalse();
    assertThat(opened.denies(URI.create("http://10.1.2.3/"))).isFalse();
    assertThat(opened.denies(URI.create("http://other.invalid/"))).isTrue();
    assertThat(opened.denies(URI.create("hook"))).isTrue();
  }
}
