package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.user.creation.NewHuman;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Gender;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** Changes the names of people, all at once, as in the first generation of the API. */
public final class Profiles {
  private Profiles() {}

  /**
   * The names of a person.
   *
   * @param givenName given name
   * @param familyName family name
   * @param nickName nick name; empty if there is none
   * @param displayName the name to show
   * @param preferredLanguage BCP 47 tag; empty if none is given
   * @param gender the gender
   */
  public record Profile(
      String givenName,
      String familyName,
      String nickName,
      String displayName,
      String preferredLanguage,
      Gender gender) {}

  /** Changes a person, or throws a fault if there is nothing to change. */
  public static Person change(Tx tx, Person person, Profile profile) {
    Human wanted =
        person
            .human()
            .with(
                b ->
                    b.givenName(profile.givenName())
                        .familyName(profile.familyName())
                        .nickName(profile.nickName())
                        .displayName(profile.displayName())
                        .preferredLanguage(NewHuman.languageTag(profile.preferredLanguage()))
                        .gender(profile.gender()));
    if (wanted.equals(person.human())) {
      throw Fault.failedPrecondition("COMMAND-2M0fs", "Profile not changed");
    }
    return person.change(
        tx,
        b ->
            b.givenName(wanted.givenName())
                .familyName(wanted.familyName())
                .nickName(wanted.nickName())
                .displayName(wanted.displayName())
                .preferredLanguage(wanted.preferredLanguage())
                .gender(wanted.gender()));
  }
}
