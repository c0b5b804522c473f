package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.metadata.MetadataEntry;
import io.zitadeltestkit.client.metadata.MetadataValue;
import java.util.Collection;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the metadata of a user or an organization. Made by {@link
 * ZitadelAssertions#assertThatMetadata(java.util.Collection)}.
 */
public final class MetadataAssert
    extends AbstractAssert<MetadataAssert, Collection<MetadataEntry>> {
  private static final String SUBJECT = "the metadata";

  MetadataAssert(@Nullable Collection<MetadataEntry> actual) {
    super(actual, MetadataAssert.class);
  }

  /**
   * Verifies an entry.
   *
   * <pre>{@code
   * // passes
   * assertThatMetadata(zitadel.users().metadata().listAll(id)).hasText("tier", "gold");
   * // fails: Expecting the metadata to have the entry tier "silver", but it has "gold".
   * assertThatMetadata(zitadel.users().metadata().listAll(id)).hasText("tier", "silver");
   * }</pre>
   *
   * @param key the key
   * @param text the value as text
   * @return this assertion
   */
  public MetadataAssert hasText(String key, String text) {
    isNotNull();
    MetadataEntry found =
        actual.stream().filter(entry -> entry.key().equals(key)).findFirst().orElse(null);
    if (found == null) {
      throwAssertionError(
          Message.shouldHaveAmong(
              SUBJECT, "key", key, actual.stream().map(MetadataEntry::key).sorted().toList()));
    } else if (!found.value().equals(MetadataValue.of(text))) {
      throwAssertionError(Message.shouldHave(SUBJECT, "entry " + key, text, found.value().text()));
    }
    return this;
  }

  /**
   * Verifies that there is no entry with a key.
   *
   * <pre>{@code
   * // passes
   * assertThatMetadata(zitadel.users().metadata().listAll(id)).hasNo("tier");
   * // fails: Expecting the metadata to have no key "tier", but it has.
   * zitadel.users().metadata().set(id, "tier", "gold");
   * assertThatMetadata(zitadel.users().metadata().listAll(id)).hasNo("tier");
   * }</pre>
   *
   * @param key the key
   * @return this assertion
   */
  public MetadataAssert hasNo(String key) {
    isNotNull();
    if (actual.stream().anyMatch(entry -> entry.key().equals(key))) {
      throwAssertionError(Message.should(SUBJECT, "have no key " + Message.quoted(key), "it has"));
    }
    return this;
  }
}
