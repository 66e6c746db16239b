package io.github.jobresult.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is asked of {@code benchmarks/run}. */
record CommandLine(
        Mode mode, Set<Operation> operations, Set<Contestant> contestants, Set<String> payloads, String text) {

    /** What to run. */
    enum Mode {
        FULL,
        QUICK,
        CURVE,
        COLDSTART,
        STARTUP;

        /** Unless others are asked for. */
        private List<String> payloads() {
            return switch (this) {
                case QUICK -> List.of("typical", "large");
                case CURVE -> List.of("1024", "4096", "16384", "65536", "262144", "1048576");
                case FULL, COLDSTART, STARTUP -> Payload.NAMES;
            };
        }

        private Set<Operation> operations() {
            return this == CURVE
                    ? EnumSet.of(Operation.ENCODE, Operation.DECODE, Operation.CHECK_VALID)
                    : EnumSet.allOf(Operation.class);
        }

        private Set<Contestant> contestants() {
            return this == CURVE ? LIMITS : EnumSet.allOf(Contestant.class);
        }
    }

    /** Whom all others are compared with. */
    private static final Set<Contestant> LIMITS =
            Collections.unmodifiableSet(EnumSet.of(Contestant.OURS, Contestant.STRAIGHT_LINE));

    static final String USAGE =
            """
            Usage: benchmarks/run [full|quick|curve|coldstart|startup] [OPTION…]
              full            all operations on all payloads, the default
              quick           all operations on two payloads, in one virtual machine each: for a first look
              curve           how ours and the limit grow with the body, from a kibibyte to a mebibyte
              coldstart       a new virtual machine for one body; takes no options
              startup         the command on one body beside one that does nothing; takes no options
              --operation X   only this one: %s
              --payload X     only this one: %s
              --contestant X  only this one beside ours and the limit: %s
            An option can be given several times. JAVA_HOME chooses the JDK.""".formatted(names(Operation.values()), String.join(", ", Payload.NAMES), names(Contestant.values()));

    /**
     * Understands arguments.
     *
     * @throws IllegalArgumentException if it does not
     */
    static CommandLine of(String... args) {
        Mode mode = Mode.FULL;
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        Set<Contestant> contestants = EnumSet.noneOf(Contestant.class);
        Set<String> payloads = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(Arrays.asList(args));
        while (!left.isEmpty()) {
            String arg = left.remove(0);
            if (!arg.startsWith("--")) {
                mode = constant(Mode.values(), arg);
            } else if (left.isEmpty()) {
                throw new IllegalArgumentException(arg + " lacks a value");
            } else {
                String value = left.remove(0);
                switch (arg) {
                    case "--operation" -> operations.add(constant(Operation.values(), value));
                    case "--contestant" -> contestants.add(constant(Contestant.values(), value));
                    case "--payload" -> payloads.add(value);
                    default -> throw new IllegalArgumentException("unknown option " + arg);
                }
            }
        }
        if (!(mode == Mode.CURVE ? mode.payloads() : Payload.NAMES).containsAll(payloads)) {
            throw new IllegalArgumentException("unknown payload among " + payloads);
        }
        if (!contestants.isEmpty()) {
            contestants.addAll(LIMITS);
        }
        return new CommandLine(
                mode,
                operations.isEmpty() ? mode.operations() : operations,
                contestants.isEmpty() ? mode.contestants() : contestants,
                payloads.isEmpty() ? new LinkedHashSet<>(mode.payloads()) : payloads,
                String.join(" ", args));
    }

    private static String names(Enum<?>[] constants) {
        return String.join(", ", Arrays.stream(constants).map(CommandLine::name).toList());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> name(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + name + ", not " + names(constants)));
    }
}
