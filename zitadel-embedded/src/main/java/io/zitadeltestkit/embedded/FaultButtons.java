package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.desk.DeskFaults;
import java.util.List;

/** Lets the server's page add and remove faults. */
final class FaultButtons implements DeskFaults {
  private final Faults faults;

  FaultButtons(Faults faults) {
    this.faults = faults;
  }

  @Override
  public List<String> rules() {
    return faults.inEffect();
  }

  @Override
  public void add(Wish wish) {
    FaultRule rule = wish.pathPart().isEmpty() ? faults.next() : faults.on(wish.pathPart());
    if (wish.times() == 0) {
      rule.always();
    } else {
      rule.times(wish.times());
    }
    switch (wish.effect()) {
      case ANSWER -> rule.answer(wish.status());
      case DELAY -> rule.delay(wish.delay());
      case DROP -> rule.drop();
    }
  }

  @Override
  public void clear() {
    faults.clear();
  }
}
