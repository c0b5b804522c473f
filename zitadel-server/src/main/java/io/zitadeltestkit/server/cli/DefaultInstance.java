package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of {@code DEFAULTINSTANCE_…}, which every new instance gets.
 *
 * @param userLoginMustBeDomain whether user names are unique in their organization only, and login
 *     names end with its domain
 */
record DefaultInstance(boolean userLoginMustBeDomain) {
  static DefaultInstance of(Settings settings) throws FatalException {
    return new DefaultInstance(
        settings.flag("DEFAULTINSTANCE_DOMAINPOLICY_USERLOGINMUSTBEDOMAIN", false));
  }

  /** Applies the settings to a new instance. */
  void applyTo(Instance instance) {
    if (userLoginMustBeDomain) {
      instance.write(
          tx ->
              tx.put(
                  DomainPolicy.TABLE,
                  new DomainPolicy(instance.id(), true, false, false, tx.created())));
    }
  }

  /** Applies the settings to each instance that is added from now on. */
  void applyToNew(Instances instances) {
    Set<String> known = ids(instances.all());
    instances.listen(
        new Instances.Listener() {
          @Override
          public void added(Instance instance) {
            if (!known.contains(instance.id())) {
              applyTo(instance);
            }
          }

          @Override
          public void removed(Instance instance) {}
        });
  }

  private static Set<String> ids(Collection<Instance> instances) {
    return instances.stream().map(Instance::id).collect(Collectors.toSet());
  }
}
