package io.github.jobresult.cli.put;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.cli.put.OptionValue.Items;
import io.github.jobresult.cli.put.OptionValue.Structure;
import io.github.jobresult.cli.put.OptionValue.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {

    /** Each line was observed with the AWS CLI, 1.45.11 or 2.9.19; in the right column, JSON without its quotes. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "a=b -> {a:b}",
                "a=b,c=d -> {a:b,c:d}",
                "a= -> {a:}",
                "a=,b=c -> {a:,b:c}",
                "a=b=c -> {a:b=c}",
                "a = b -> {a:b}",
                "a= b ,c=d -> {a:b,c:d}",
                "a=b ,c=d -> {a:b,c:d}",
                "a=b, c=d -> {a:b,c:d}",
                "a=b  c -> {a:b  c}",
                "a=(x) -> {a:(x)}",
                "a=é -> {a:é}",
                "a-b_c.d/e:f#0=1 -> {a-b_c.d/e:f#0:1}",
                "a=http://x -> {a:http://x}",
                "a=2026-11-20T10:15:30Z -> {a:2026-11-20T10:15:30Z}",
                // Quotes
                "a='b' -> {a:b}",
                "a=\"b\" -> {a:b}",
                "a='' -> {a:}",
                "a=\"\" -> {a:}",
                "a=\"a,b\" -> {a:a,b}",
                "a=\" b \" -> {a: b }",
                "a=\"b\" ,c=d -> {a:b,c:d}",
                "a=\"b\", c=d -> {a:b,c:d}",
                "a=\"b\\\"c\" -> {a:b\"c}",
                "a='b\\'c' -> {a:b'c}",
                "a=\"b'c\" -> {a:b'c}",
                "a=\"b\\\\c\" -> {a:b\\c}",
                "a=\"b\\nc\" -> {a:b\\nc}",
                "a=\"\\\\\\\"\" -> {a:\\\"}",
                "a='👍' -> {a:👍}",
                // Backslashes outside of quotes
                "a=b\\,c -> {a:b,c}",
                "a=\\,b -> {a:,b}",
                "a=b\\c -> {a:b\\c}",
                "a=b\\ -> {a:b\\}",
                "a=b\\\\,c=d -> {a:b\\,c=d}",
                // Structures and lists
                "a=b,c -> {a:[b,c]}",
                "a='b',c -> {a:[b,c]}",
                "a=b,c d -> {a:[b,c d]}",
                "a=b,c,d=e -> {a:[b,c],d:e}",
                "a=b,\"\",c=d -> {a:[b,],c:d}",
                "a=[] -> {a:[]}",
                "a=[b,c] -> {a:[b,c]}",
                "a=[ b , c ] -> {a:[b,c]}",
                "a=[b\\,c] -> {a:[b,c]}",
                "a=[b=c] -> {a:[b=c]}",
                "a=[[b],c] -> {a:[[b],c]}",
                "a=[{b=c}] -> {a:[{b:c}]}",
                "a={} -> {a:{}}",
                "a={b=c} -> {a:{b:c}}",
                "a= {b=c} -> {a:{b:c}}",
                "a={ b=c } -> {a:{b:c}}",
                "a={b=c d} -> {a:{b:c d}}",
                "a={b=\"c\" } -> {a:{b:c}}",
                "a={b=c\\,d} -> {a:{b:c,d}}",
                "a={b=c,d=e},f=g -> {a:{b:c,d:e},f:g}",
                "a={b={c=d}} -> {a:{b:{c:d}}}",
                "a={b=[c,d]} -> {a:{b:[c,d]}}",
                "a=x{y -> {a:x{y}",
                "a=x[y -> {a:x[y}",
                // What @= has when it is no reference
                "a@=x -> {a:x}",
                "a@='b' -> {a:b}",
                "a@={b=c} -> {a:{b:c}}",
            })
    void readsWhatTheAwsCliReads(String shorthand, String expected) throws Exception {
        assertThat(print(Shorthand.parse(shorthand))).isEqualTo(expected);
    }

    /** Here the AWS CLI gives up, for no reason of its grammar. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "a@b=1 -> {a@b:1}",
                "@a=1 -> {@a:1}",
                "a@@=1 -> {a@:1}",
                "@@=1 -> {@:1}",
                "a=👍 -> {a:👍}",
                "a={b=} -> {a:{b:}}",
                "` a=b` -> {a:b}",
            })
    void readsWhatTheAwsCliCannot(String shorthand, String expected) throws Exception {
        assertThat(print(Shorthand.parse(shorthand))).isEqualTo(expected);
    }

    @Test
    void readsLineFeedsAsBlanksAndInsideOfTexts() throws Exception {
        assertThat(print(Shorthand.parse("a=b\nc \n,\nd=\t\"e\n\"\n"))).isEqualTo("{a:b\nc,d:e\n}");
    }

    /** Observed with the AWS CLI 2.9.19. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u00a0", "\u2003", "\u2028", "\u3000"})
    void blanksBeyondAsciiAreLostOnlyAtTheEndOfPlainTexts(String blank) throws Exception {
        assertThat(print(Shorthand.parse("a=" + blank + "b" + blank + "c" + blank)))
                .isEqualTo("{a:" + blank + "b" + blank + "c}");
        assertThat(refusal("a='b'" + blank).withoutText()).isEqualTo("Expected: ',' at character 6");
    }

    /** The same message and the same place as those of the AWS CLI 2.9.19. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "`` -> Expected: '=', received: 'EOF' -> 0",
                "a -> Expected: '=', received: 'EOF' -> 1",
                "a b=1 -> Expected: '=', received: 'b' -> 2",
                "a+b=1 -> Expected: '=', received: '+' -> 1",
                "é=a -> Expected: '=', received: 'é' -> 0",
                "a={,} -> Expected: '=', received: ',' -> 3",
                "a=b\"c\" -> Expected: ',', received: '\"' -> 3",
                "a=\"b\"c -> Expected: ',', received: 'c' -> 5",
                "a='it''s' -> Expected: ',', received: ''' -> 6",
                "a=b\\'c -> Expected: ',', received: ''' -> 4",
                "a=b} -> Expected: ',', received: '}' -> 3",
                "a=b] -> Expected: ',', received: ']' -> 3",
                "a=x=[y] -> Expected: ',', received: ']' -> 6",
                "a=x\\}y -> Expected: ',', received: '}' -> 4",
                "a=[b -> Expected: ',', received: 'EOF' -> 4",
                "a=[b} -> Expected: ',', received: '}' -> 4",
                "a=[b]c -> Expected: ',', received: 'c' -> 5",
                "a=[b]] -> Expected: ',', received: ']' -> 5",
                "a={b=c -> Expected: ',', received: 'EOF' -> 6",
                "a={b=x]} -> Expected: ',', received: ']' -> 6",
                "a={b=c}} -> Expected: ',', received: '}' -> 7",
                "a={b=c}f=g -> Expected: ',', received: 'f' -> 7",
                "a=[b],c -> Expected: '=', received: 'EOF' -> 7",
            })
    void pointsAtTheSamePlaceAsTheAwsCli(String shorthand, String message, int column) {
        assertThat(refusal(shorthand).withText())
                .isEqualTo(message + " for input:\n" + shorthand + "\n" + " ".repeat(column) + "^");
    }

    /** Here the AWS CLI takes the text, or says so in other words. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "=b -> Expected: 'a name', received: '=' -> 0",
                "@=b -> Expected: 'a name', received: '=' -> 1",
                "a=b, -> Expected: 'a value', received: 'EOF' -> 4",
                "a=b,,c=d -> Expected: 'a value', received: ',' -> 4",
                "a={b=c,} -> Expected: 'a value', received: '}' -> 7",
                "a=[b,] -> Expected: 'a value', received: ']' -> 5",
                "a=[,b] -> Expected: 'a value', received: ',' -> 3",
                "a='b -> A quote that is not closed -> 2",
                "a=\"b\\\" -> A quote that is not closed -> 2",
                "a=b,a=c -> The second value of one name -> 4",
            })
    void pointsAtThePlace(String shorthand, String message, int column) {
        assertThat(refusal(shorthand).withText())
                .isEqualTo(message + " for input:\n" + shorthand + "\n" + " ".repeat(column) + "^");
    }

    @Test
    void showsOnlyTheLineAndNothingThatATerminalWouldObey() {
        assertThat(refusal("a=1,\nb='👍\u001b'\u0007,\nd=2").withText())
                .isEqualTo("Expected: ',', received: '\uFFFD' for input:\nb='👍\uFFFD'\uFFFD,\n      ^");
    }

    @Test
    void canSayWhereWithoutSayingWhat() {
        assertThat(refusal("a=\"👍\"SECRET").withoutText()).isEqualTo("Expected: ',' at character 6");
        assertThat(refusal("SECRET=1,SECRET=2").withoutText())
                .isEqualTo("The second value of one name at character 10");
        assertThat(refusal("a='SECRET")).hasMessage(null);
    }

    @Test
    void readsTheFilesThatAnAtSignRefersTo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "a,\"b'\n");

        assertThat(print(Shorthand.parse("x@=file://" + file + ",y@='file://" + file + "'")))
                .isEqualTo("{x:a,\"b'\n,y:a,\"b'\n}");
        assertThatThrownBy(() -> Shorthand.parse("x@=file://" + folder.resolve("missing")))
                .isInstanceOf(UnusableValueException.class)
                .hasMessage("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a="})
    void refusesTextsThatAreNestedTooDeep(String opening) throws IOException {
        assertThat(refusal("a=" + opening.repeat(100_000)).withoutText()).startsWith("Nested too deep at character ");
    }

    static ShorthandException refusal(String shorthand) {
        return catchThrowableOfType(ShorthandException.class, () -> Shorthand.parse(shorthand));
    }

    private static String print(OptionValue value) {
        if (value instanceof Structure structure) {
            return new TreeMap<>(structure.members())
                    .entrySet().stream().map(ShorthandTest::print).collect(Collectors.joining(",", "{", "}"));
        }
        return value instanceof Items items
                ? items.items().stream().map(ShorthandTest::print).collect(Collectors.joining(",", "[", "]"))
                : ((Text) value).text();
    }

    private static String print(Map.Entry<String, OptionValue> member) {
        return member.getKey() + ":" + print(member.getValue());
    }
}
