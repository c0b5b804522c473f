package io.zitadeltestkit.it.clients.python;

import io.zitadeltestkit.it.machine.Requirement;
import java.util.Optional;

final class PythonSdkRequirement extends Requirement {
  @Override
  protected Optional<String> problem() {
    return Python.problem();
  }
}
