import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/**
 * Renders templates with Apache Velocity 1.7. A line in is a template in Base64, a tab, and its
 * context as words; a line out is `ok` and the output in Base64, or `error` and the exception's
 * class. The engine has its default properties, but for two: it logs nothing, and macros may be
 * nested as deep as docs/velocity.md says.
 */
public class ApacheVelocity {
    private static VelocityEngine shared = engine();

    public static void main(String[] arguments) throws IOException {
        Reader input = new InputStreamReader(System.in, StandardCharsets.US_ASCII);
        BufferedReader lines = new BufferedReader(input);
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
        System.setOut(System.err);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split("\t");
            output.println(answer(decoded(parts[0]), new StringTokenizer(parts[1])));
        }
        output.flush();
    }

    private static String answer(String template, StringTokenizer context) {
        // An engine keeps the macros of all templates.
        VelocityEngine engine = template.contains("macro") ? engine() : shared;
        StringWriter writer = new StringWriter();
        try {
            Map<?, ?> values = (Map<?, ?>) value(context);
            engine.evaluate(new VelocityContext(values), writer, "template", template);
            byte[] bytes = writer.toString().getBytes(StandardCharsets.UTF_8);
            return "ok " + Base64.getEncoder().encodeToString(bytes);
        } catch (Exception | StackOverflowError error) {
            return "error " + error.getClass().getSimpleName();
        }
    }

    private static VelocityEngine engine() {
        VelocityEngine engine = new VelocityEngine();
        String log = "org.apache.velocity.runtime.log.NullLogChute";
        engine.setProperty("runtime.log.logsystem.class", log);
        engine.setProperty("velocimacro.max.depth", 64);
        engine.init();
        return engine;
    }

    private static Object value(StringTokenizer words) {
        String word = words.nextToken();
        switch (word) {
            case "null": return null;
            case "true": return true;
            case "false": return false;
            case "integer": return Integer.valueOf(words.nextToken());
            case "double": return Double.valueOf(words.nextToken());
            case "list": {
                List<Object> list = new ArrayList<>();
                for (int left = size(words); left > 0; left--) list.add(value(words));
                return list;
            }
            case "map": {
                Map<Object, Object> map = new LinkedHashMap<>();
                for (int left = size(words); left > 0; left--) map.put(value(words), value(words));
                return map;
            }
            default: return decoded(word.substring("string:".length()));
        }
    }

    private static int size(StringTokenizer words) {
        return Integer.parseInt(words.nextToken());
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
