package io.zitadeltestkit.it.container;

import io.zitadeltestkit.container.Engine;
import io.zitadeltestkit.it.machine.Requirement;
import java.util.Optional;

final class RequiresDockerCondition extends Requirement {
  private static final Optional<String> PROBLEM = Engine.problem();

  @Override
  protected Optional<String> problem() {
    return PROBLEM;
  }
}
