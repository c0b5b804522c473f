package io.zitadeltestkit.embedded.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void containsAllTables() throws ReflectiveOperationException {
    Set<Table<?>> declared = new HashSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.zitadeltestkit.embedded")) {
      for (JavaField field : type.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC)
            && field.getRawType().isEquivalentTo(Table.class)) {
          var constant = field.reflect();
          constant.setAccessible(true);
          declared.add((Table<?>) constant.get(null));
        }
      }
    }

    assertThat(declared).isNotEmpty();
    assertThat(Tables.all())
        .as("Tables.all(), which decides over what is kept in a database")
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void namesAreUnique() {
    assertThat(Tables.all()).extracting(Table::name).doesNotHaveDuplicates();
  }
}
