package io.zitadeltestkit.it.container;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.it.machine.Requirement;
import java.util.Optional;

final class RequiresDockerCondition extends Requirement {
  private static final Optional<String> PROBLEM = new ZitadelContainer().problem();

  @Override
  protected Optional<String> problem() {
    return PROBLEM;
  }
}
