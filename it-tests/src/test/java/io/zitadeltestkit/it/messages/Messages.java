package io.zitadeltestkit.it.messages;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The sentences in the sources of a package: what exceptions, refusals and notices say. */
final class Messages {
  private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d+\\$)?[,.\\d]*[a-zA-Z]|%n");
  private static final Pattern GAPS = Pattern.compile("…(\\s*…)+");

  private Messages() {}

  /** {@return the messages below a directory, in the order of the alphabet; what varies is "…"} */
  static Set<String> below(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(directory)) {
      files = found.filter(file -> file.toString().endsWith(".java")).toList();
    }
    Set<String> messages = new TreeSet<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        new Finder(messages).scan(unit, null);
      }
    }
    return messages;
  }

  /** Looks at texts that are put together as one. */
  private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> messages;

    Finder(Set<String> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
      return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
      String text = text(sum);
      if (text.isEmpty()) {
        return super.visitBinary(sum, null);
      }
      add(text);
      return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
      add(text(literal));
      return null;
    }

    private void add(String text) {
      String message =
          GAPS.matcher(PLACEHOLDER.matcher(text).replaceAll("…"))
              .replaceAll("…")
              .replaceAll("\\s+", " ")
              .strip();
      if (isSentence(message)) {
        messages.add(isFragment(message) ? "… " + message : message);
      }
    }

    /** The code puts a subject before it, such as the name of a parameter. */
    private static boolean isFragment(String message) {
      return Character.isLowerCase(message.charAt(0)) && !message.startsWith("zitadel-testkit ");
    }

    private static boolean isSentence(String message) {
      return message.split(" ", -1).length > 4
          && (message.endsWith(".") || message.endsWith(": …") || message.contains(". "))
          && !message.startsWith("urn:");
    }
  }

  /** {@return the text of an expression with "…" for what is not known; empty if it is no text} */
  private static String text(Tree expression) {
    if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return text;
    }
    if (expression instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      String left = text(sum.getLeftOperand());
      String right = text(sum.getRightOperand());
      return left.isEmpty() && right.isEmpty() ? "" : orGap(left) + orGap(right);
    }
    if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree method
        && method.getIdentifier().contentEquals("formatted")) {
      return text(receiver(method));
    }
    return "";
  }

  private static ExpressionTree receiver(MemberSelectTree method) {
    return method.getExpression();
  }

  private static String orGap(String text) {
    return text.isEmpty() ? "…" : text;
  }
}
