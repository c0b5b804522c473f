package shop;

import io.micronaut.runtime.Micronaut;

/** A shop that trusts Zitadel's tokens. */
public class Application {
  public static void main(String[] arguments) {
    Micronaut.run(Application.class, arguments);
  }
}
