package io.zitadeltestkit.it.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.VersionDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of versions says what the recordings say. */
final class VersionsPageTest {
  private static final Path PAGE = Path.of("../docs/versions.md");

  @Test
  void eachDifferenceIsRecorded() throws IOException {
    List<String> steps = RecordedSteps.different();

    assertThat(EmbeddedZitadel.differences().stream().flatMap(each -> each.recordings().stream()))
        .allSatisfy(
            pattern -> assertThat(RecordedSteps.matching(steps, pattern)).as(pattern).isNotEmpty());
  }

  @Test
  void eachRecordedDifferenceHasALine() throws IOException {
    List<String> patterns =
        EmbeddedZitadel.differences().stream()
            .map(VersionDifference::recordings)
            .flatMap(List::stream)
            .toList();

    assertThat(RecordedSteps.different())
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(patterns)
                    .as(step)
                    .anyMatch(
                        pattern -> !RecordedSteps.matching(List.of(step), pattern).isEmpty()));
  }

  @Test
  void thePageIsTrue() throws IOException {
    String page =
        new VersionsPage(
                EmbeddedZitadel.differences(),
                EmbeddedZitadel.testedVersions(),
                RecordedSteps.different())
            .text();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/versions.md is out of date. Run ./mvnw verify -Dupdate.docs=true and commit it.")
        .isEqualTo(page);
  }
}
