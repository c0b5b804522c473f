package io.zitadeltestkit.embedded.internal.proto;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields and rules of a record that represents a protocol buffers message. Read once per
 * record.
 */
public final class MessageType {
  private static final Map<Class<?>, MessageType> KNOWN = new ConcurrentHashMap<>();
  private static final List<Class<?>> SCALARS =
      List.of(String.class, Boolean.class, Number.class, Enum.class, Bytes.class);

  private final String name;
  private final @Nullable String innerName;
  private final List<Field> fields;
  private final Map<String, Field> byJsonName = new HashMap<>();
  private final List<Group> oneOfs;
  private final List<Field> checkedFields;
  private final MethodHandle constructor;

  /** A field, that is, a record component. */
  public record Field(int index, String name, RecordComponent component, MethodHandle getter) {
    boolean explicit() {
      return component.isAnnotationPresent(Explicit.class);
    }

    /** {@return the name in Go's spelling, as validation messages print it} */
    public String goName() {
      ProtoName named = component.getAnnotation(ProtoName.class);
      String source = named == null ? name : named.value();
      return Character.toUpperCase(source.charAt(0)) + source.substring(1);
    }

    boolean nullable() {
      return component
          .getAnnotatedType()
          .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
    }

    /** {@return whether it is a scalar with presence; messages always have presence} */
    boolean optional() {
      return nullable()
          && SCALARS.stream().anyMatch(type -> type.isAssignableFrom(component.getType()));
    }

    public @Nullable Object get(Object message) {
      try {
        return getter.invoke(message);
      } catch (Throwable e) {
        throw new IllegalStateException("Can't read " + component, e);
      }
    }
  }

  /** A group of fields of which at most one may be set. */
  public record Group(String name, List<String> members, boolean required) {
    private static Group of(OneOf group, List<Field> fields) {
      List<String> members =
          group.of().length == 0 ? fields.stream().map(Field::name).toList() : List.of(group.of());
      return new Group(group.value(), members, group.required());
    }
  }

  private MessageType(Class<?> type) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      RecordComponent[] components = type.getRecordComponents();
      Field[] all = new Field[components.length];
      for (int i = 0; i < components.length; i++) {
        RecordComponent component = components[i];
        MethodHandle getter =
            lookup.findVirtual(
                type, component.getName(), MethodType.methodType(component.getType()));
        Field field = new Field(i, component.getName(), component, getter);
        all[i] = field;
        byJsonName.put(field.name(), field);
        byJsonName.put(snakeCase(field.name()), field);
      }
      fields = List.of(all);
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not a usable message: " + type, e);
    }
    name = protoName(type);
    innerName = isInner(type) ? type.getSimpleName() : null;
    oneOfs =
        Arrays.stream(type.getAnnotationsByType(OneOf.class))
            .map(group -> Group.of(group, fields))
            .toList();
    checkedFields = fields.stream().sorted(Comparator.comparing(this::checkedAt)).toList();
  }

  /** The generated validators check plain fields first, then oneofs, then optional fields. */
  private int checkedAt(Field field) {
    for (int i = 0; i < oneOfs.size(); i++) {
      if (oneOfs.get(i).members().contains(field.name())) {
        return 1 + i;
      }
    }
    return field.optional() ? 1 + oneOfs.size() : 0;
  }

  public static MessageType of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, MessageType::new);
  }

  /** Returns the message's name; a record in a record is {@code Outer_Inner}, as in Go. */
  String name() {
    return name;
  }

  /** {@return the name where it is part of another message, after which it may be named} */
  public String nameIn(String holder) {
    return innerName == null ? name : holder + "_" + innerName;
  }

  public List<Field> fields() {
    return fields;
  }

  /** {@return the fields in validation order} */
  public List<Field> checkedFields() {
    return checkedFields;
  }

  public List<Group> oneOfs() {
    return oneOfs;
  }

  @Nullable Field field(String jsonName) {
    return byJsonName.get(jsonName);
  }

  Object create(Object[] values) {
    try {
      return constructor.invoke(values);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Can't create " + name, e);
    }
  }

  private static String protoName(Class<?> type) {
    ProtoName named = type.getAnnotation(ProtoName.class);
    if (named != null) {
      return named.value();
    }
    Class<?> outer = type.getEnclosingClass();
    return outer != null && outer.isRecord()
        ? protoName(outer) + "_" + type.getSimpleName()
        : type.getSimpleName();
  }

  private static boolean isInner(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return type.isAnnotationPresent(Inner.class)
        || (outer != null && outer.isRecord() && !type.isAnnotationPresent(ProtoName.class));
  }

  static String snakeCase(String camelCase) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c)) {
        snake.append('_');
      }
      snake.append(c);
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }
}
