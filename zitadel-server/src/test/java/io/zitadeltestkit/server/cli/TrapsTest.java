package io.zitadeltestkit.server.cli;

import static io.zitadeltestkit.server.cli.SettingsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrapsTest {
  @Test
  void areThoseOfAnEmbeddedServerByDefault() throws FatalException {
    assertThat(Traps.of(settings()))
        .isEqualTo(new Traps(Duration.ZERO, Duration.ZERO, Duration.ZERO, true));
  }

  @Test
  void areAllOffAtOnce() throws FatalException {
    assertThat(Traps.of(settings("EMBEDDED_TRAPS", "off")))
        .isEqualTo(new Traps(Duration.ZERO, Duration.ZERO, Duration.ZERO, false));
  }

  @Test
  void areAllOnAtOnce() throws FatalException {
    assertThat(Traps.of(settings("EMBEDDED_TRAPS", "on")))
        .isEqualTo(
            new Traps(Duration.ofMillis(900), Duration.ofMillis(20), Duration.ofMillis(45), true));
  }

  @Test
  void canBeSetOneByOne() throws FatalException {
    assertThat(
            Traps.of(
                settings(
                    "EMBEDDED_TRAPS", "on",
                    "EMBEDDED_TRAPS_REST_DELAY", "0",
                    "EMBEDDED_TRAPS_LIST_LAG", "1s",
                    "EMBEDDED_TRAPS_HOST", "off")))
        .isEqualTo(new Traps(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1), false));
  }

  @Test
  void refuseALagThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> Traps.of(settings("EMBEDDED_TRAPS_LIST_LAG", "45ms-20ms")))
        .isInstanceOf(FatalException.class)
        .hasMessage(
            "ZITADEL_EMBEDDED_TRAPS_LIST_LAG is '45ms-20ms': the longest lag comes first; write 20ms-45ms");
  }

  @Test
  void alsoApplyToLaterInstances() {
    Instances instances = new Instances();
    new Traps(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1), false).setIn(instances);
    Instance instance = new Instance("1", Clock.systemUTC());
    instances.add(instance);
    instance.write(
        tx ->
            tx.put(
                InstanceDomain.TABLE, new InstanceDomain("localhost", false, true, tx.created())));

    assertThat(instance.listed().has(InstanceDomain.TABLE, "localhost")).isFalse();
    assertThat(instances.byHost("127.0.0.1")).contains(instance);
  }
}
