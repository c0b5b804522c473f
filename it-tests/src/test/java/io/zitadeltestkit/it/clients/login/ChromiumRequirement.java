package io.zitadeltestkit.it.clients.login;

import io.zitadeltestkit.it.machine.Requirement;
import java.util.Optional;

final class ChromiumRequirement extends Requirement {
  @Override
  protected Optional<String> problem() {
    return Chromium.problem();
  }
}
