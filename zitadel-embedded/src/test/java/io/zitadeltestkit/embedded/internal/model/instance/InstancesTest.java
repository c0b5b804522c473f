package io.zitadeltestkit.embedded.internal.model.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstancesTest {
  private final Instances instances = new Instances();

  @Test
  void hostNamePicksTheInstance() {
    Instance first = add("1", "localhost");
    Instance second = add("2", "other.localhost");

    assertThat(instances.byHost("localhost")).contains(first);
    assertThat(instances.byHost("other.localhost")).contains(second);
    assertThat(instances.byHost("127.0.0.1")).isEmpty();
  }

  @Test
  void otherHostNamesReachTheFirstInstanceIfConfigured() {
    Instance first = add("1", "localhost");
    Instance second = add("2", "other.localhost");
    instances.acceptAnyHost();

    assertThat(instances.byHost("127.0.0.1")).contains(first);
    assertThat(instances.byHost("zitadel")).contains(first);
    assertThat(instances.byHost("other.localhost")).contains(second);
    assertThat(instances.byHost("gone.localhost")).isEmpty();
  }

  @Test
  void listenerIsNotifiedOfExistingAddedAndRemovedInstances() {
    add("1", "localhost");
    List<String> log = new ArrayList<>();
    instances.listen(
        new Instances.Listener() {
          @Override
          public void added(Instance instance) {
            log.add("+" + instance.id());
          }

          @Override
          public void removed(Instance instance) {
            log.add("-" + instance.id());
          }
        });
    add("2", "other.localhost");
    assertThat(instances.remove("1")).isTrue();
    assertThat(instances.remove("1")).isFalse();

    assertThat(log).containsExactly("+1", "+2", "-1");
  }

  private Instance add(String id, String domain) {
    Instance instance = new Instance(id, Clock.systemUTC());
    instance.write(
        tx -> tx.put(InstanceDomain.TABLE, new InstanceDomain(domain, false, true, tx.created())));
    instances.add(instance);
    return instance;
  }
}
