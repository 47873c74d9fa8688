import java.io.*;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.regex.*;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.directive.DirectiveConstants;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.util.introspection.*;

/**
 * Renders user macros with Apache Velocity 1.7 and Data Center's rules of encoding, written here once
 * more, and apart from ours: a handler of printed references, an Uberspect and four directives.
 *
 * A line in has five parts with tabs between them: the template in Base64, the type of the body, the
 * body in Base64 or `-`, the parameters and the context as words. A line out is `ok` and the output in
 * Base64, or `error` and the exception's class.
 */
public class DataCenterVelocity {
    /** The engine keeps all macros that it ever met, so templates that define some get one alone. */
    private static VelocityEngine shared = engine();

    public static void main(String[] arguments) throws IOException {
        Reader input = new InputStreamReader(System.in, StandardCharsets.US_ASCII);
        BufferedReader lines = new BufferedReader(input);
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
        System.setOut(System.err);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.println(answer(line.split("\t")));
        }
        output.flush();
    }

    private static String answer(String[] parts) {
        String template = decoded(parts[0]);
        VelocityEngine engine = template.contains("macro") ? engine() : shared;
        StringWriter writer = new StringWriter();
        try {
            Map<String, Object> names = new LinkedHashMap<>();
            names.put("htmlUtil", new HtmlUtil());
            names.put("generalUtil", new HtmlUtil());
            names.put("webwork", new WebWork());
            names.putAll(map(value(new StringTokenizer(parts[4]))));
            names.putAll(parameters(template, map(value(new StringTokenizer(parts[3])))));
            String body = parts[2].equals("-") ? null : body(parts[1], decoded(parts[2]));
            if (body != null) names.put("body", body);
            engine.evaluate(new VelocityContext(names), writer, "template", template);
            byte[] bytes = writer.toString().getBytes(StandardCharsets.UTF_8);
            return "ok " + Base64.getEncoder().encodeToString(bytes);
        } catch (Exception | StackOverflowError error) {
            return "error " + error.getClass().getSimpleName();
        }
    }

    private static VelocityEngine engine() {
        // Velocity looks here for the classes that its properties name.
        Thread.currentThread().setContextClassLoader(DataCenterVelocity.class.getClassLoader());
        VelocityEngine engine = new VelocityEngine();
        String log = "org.apache.velocity.runtime.log.NullLogChute";
        engine.setProperty("runtime.log.logsystem.class", log);
        engine.setProperty("velocimacro.max.depth", 64);
        engine.setProperty("eventhandler.referenceinsertion.class", Encoder.class.getName());
        engine.setProperty("runtime.introspector.uberspect", Boxing.class.getName());
        engine.setProperty("userdirective", String.join(",",
            DisableAntiXss.class.getName(), HtmlSafe.class.getName(),
            RequireResource.class.getName(), RequireResourcesForContext.class.getName()));
        engine.init();
        return engine;
    }

    // Before the template runs.

    private static final Pattern DECLARATION =
        Pattern.compile("^## @param (\\w+)[:|](?:[^|\n]*\\|)*default=([^|\n]*)", Pattern.MULTILINE);

    private static Map<String, Object> parameters(String template, Map<String, Object> stored) {
        Map<String, Object> named = new LinkedHashMap<>();
        Matcher declared = DECLARATION.matcher(template);
        while (declared.find()) {
            String preset = declared.group(2).trim();
            if (!preset.isEmpty()) named.put("param" + declared.group(1), safe(preset));
        }
        stored.forEach((name, text) -> named.put("param" + name, safe((String) text)));
        return named;
    }

    private static Safe safe(String text) {
        return new Safe(encoded(text));
    }

    private static final Pattern PARAGRAPH =
        Pattern.compile("<p>(.*?)</p>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static String body(String type, String body) {
        if (body.chars().allMatch(Character::isWhitespace)) return null;
        switch (type) {
            case "none": return null;
            case "raw": return body;
            case "escapehtml":
                return encoded(body).replace("\u0091", "&lsquo;").replace("\u0092", "&rsquo;")
                    .replace("\u0093", "&ldquo;").replace("\u0094", "&rdquo;");
            default: {
                String trimmed = body.trim();
                Matcher paragraph = PARAGRAPH.matcher(trimmed);
                boolean ends = paragraph.find() && paragraph.end() == trimmed.length();
                return ends ? paragraph.group(1) : body;
            }
        }
    }

    private static String encoded(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            .replace("\"", "&quot;").replace("'", "&#39;");
    }

    // While it runs.

    /** What prints as it is. */
    public static final class Safe {
        final Object value;

        Safe(Object value) {
            this.value = value;
        }

        @Override public String toString() {
            return value.toString();
        }
    }

    static Object open(Object value) {
        return value instanceof Safe ? ((Safe) value).value : value;
    }

    static Object close(Object value) {
        return value == null || value instanceof Safe ? value : new Safe(value);
    }

    static Object[] open(Object[] values) {
        return values == null ? null : Arrays.stream(values).map(DataCenterVelocity::open).toArray();
    }

    private static boolean endsInHtml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("html");
    }

    /** Whether a method of that name answers HTML. */
    static boolean isHtml(Object target, String method) {
        return endsInHtml(method) || method.startsWith("render") || method.startsWith("getRender")
            || (method.equals("htmlEncode") && (target instanceof HtmlUtil || target instanceof WebWork))
            || (method.equals("marked") && target instanceof Sample);
    }

    public static class Encoder implements ReferenceInsertionEventHandler {
        private static final Set<String> NAMES = Set.of("body", "head", "xHtmlContent");

        @Override public Object referenceInsert(String reference, Object value) {
            if (value == null || value instanceof Safe) return value;
            if (!reference.contains(".")) {
                String name = reference.replaceAll("[$!{}]", "");
                if (endsInHtml(name) || NAMES.contains(name)) return value;
            }
            String text = value.toString();
            return text == null ? "" : encoded(text);
        }
    }

    public static class Boxing extends UberspectImpl {
        @Override public VelMethod getMethod(Object target, String name, Object[] given, Info info)
                throws Exception {
            for (Object one : open(given)) {
                if (one instanceof String && ((String) one).contains("../")) return null;
            }
            VelMethod found = super.getMethod(open(target), name, open(given), info);
            return found == null ? null : new Opening(name, found, info);
        }

        private VelMethod find(Object target, String name, Object[] given, Info info)
                throws Exception {
            return super.getMethod(target, name, given, info);
        }

        /** Velocity keeps it for all that is safe, so each call looks for the method that fits. */
        private class Opening implements VelMethod {
            private final String name;
            private final Info info;
            private VelMethod last;

            Opening(String name, VelMethod found, Info info) {
                this.name = name;
                this.last = found;
                this.info = info;
            }

            @Override public Object invoke(Object target, Object[] given) throws Exception {
                Object receiver = open(target);
                last = find(receiver, name, open(given), info);
                if (last == null) return null;
                Object answer = last.invoke(receiver, open(given));
                boolean holds = receiver instanceof List || receiver instanceof Map;
                boolean inherits = holds && target instanceof Safe && name.equals("get");
                return inherits || isHtml(receiver, name) ? close(answer) : answer;
            }

            @Override public boolean isCacheable() {
                return true;
            }

            @Override public String getMethodName() {
                return name;
            }

            @Override public Class getReturnType() {
                return last == null ? Object.class : last.getReturnType();
            }
        }

        @Override public VelPropertyGet getPropertyGet(Object target, String name, Info info)
                throws Exception {
            if (target instanceof Safe) return null;
            VelPropertyGet getter = super.getPropertyGet(target, name, info);
            if (getter == null) return null;
            return new VelPropertyGet() {
                @Override public Object invoke(Object object) throws Exception {
                    Object answer = getter.invoke(object);
                    boolean isKey = object instanceof Map;
                    return !isKey && isHtml(object, getter.getMethodName()) ? close(answer) : answer;
                }

                @Override public boolean isCacheable() {
                    return getter.isCacheable();
                }

                @Override public String getMethodName() {
                    return getter.getMethodName();
                }
            };
        }

        @Override public Iterator getIterator(Object source, Info info) throws Exception {
            Iterator<?> items = super.getIterator(open(source), info);
            if (items == null || !(source instanceof Safe)) return items;
            return new Iterator<Object>() {
                @Override public boolean hasNext() {
                    return items.hasNext();
                }

                @Override public Object next() {
                    return close(items.next());
                }
            };
        }
    }

    /** A directive that prints nothing. */
    public abstract static class Silent extends Directive {
        private final String name;

        Silent(String name) {
            this.name = name;
        }

        @Override public String getName() {
            return name;
        }

        @Override public int getType() {
            return DirectiveConstants.LINE;
        }

        @Override public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            return true;
        }
    }

    public static class DisableAntiXss extends Silent {
        public DisableAntiXss() {
            super("disableAntiXss");
        }
    }

    public static class HtmlSafe extends Silent {
        public HtmlSafe() {
            super("htmlSafe");
        }
    }

    public static class RequireResource extends Silent {
        public RequireResource() {
            super("requireResource");
        }
    }

    public static class RequireResourcesForContext extends Silent {
        public RequireResourcesForContext() {
            super("requireResourcesForContext");
        }
    }

    // Objects of the host, as far as rules are about them.

    public static class HtmlUtil {
        public String htmlEncode(Object value) {
            return value == null ? null : encoded(value.toString());
        }

        public String urlEncode(String text) throws UnsupportedEncodingException {
            return text == null ? null : URLEncoder.encode(text, "UTF-8");
        }

        @Override public String toString() {
            return "htmlUtil";
        }
    }

    public static class WebWork {
        public String htmlEncode(Object value) {
            if (value == null) return null;
            StringBuilder out = new StringBuilder();
            for (char sign : value.toString().toCharArray()) {
                if (sign >= 0x80 && sign < 0xff) out.append(String.format("&#x%02X;", (int) sign));
                else if (sign == '\'') out.append(sign);
                else out.append(encoded(String.valueOf(sign)));
            }
            return out.toString();
        }

        @Override public String toString() {
            return "webwork";
        }
    }

    /** An object with members of every name that matters; sample-object.ts is the same. */
    public static class Sample {
        private static final String MARKUP = "<b title=\"R & D\">O'Hara</b>";

        public String getTitle() { return MARKUP; }
        public String getContentHtml() { return MARKUP; }
        public String getBodyAsHTML() { return MARKUP; }
        public String getHtmlText() { return MARKUP; }
        public String getRenderedTitle() { return MARKUP; }
        public String getNothingHtml() { return null; }
        public boolean isFlag() { return false; }
        public boolean isFlagHtml() { return false; }
        public int getCountHtml() { return 3; }
        public int getCount() { return 3; }
        public List<Object> getRows() { return rows(); }
        public List<Object> getRowsHtml() { return rows(); }
        public Map<String, Object> getCells() { return cells(); }
        public Map<String, Object> getCellsHtml() { return cells(); }
        public String renderTitle() { return MARKUP; }
        public String rendered(Object given) { return "<i>" + given + "</i>"; }
        public String prerender() { return MARKUP; }
        public String echo(String given) { return given; }
        public String echoHtml(String given) { return given; }
        public String marked(String given) { return given; }
        public String classOf(Object given) { return given == null ? "null" : given.getClass().getSimpleName(); }
        @Override public String toString() { return "<sample & co>"; }

        private static List<Object> rows() {
            return new ArrayList<>(Arrays.asList("<td>'a'</td>", "b & c", new ArrayList<>(Arrays.asList("<i>", 1))));
        }

        private static Map<String, Object> cells() {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("k", "<td>\"k\"</td>");
            cells.put("rowHtml", "<tr>");
            return cells;
        }
    }

    // Words of the context.

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object value(StringTokenizer words) {
        String word = words.nextToken();
        switch (word) {
            case "null": return null;
            case "true": return true;
            case "false": return false;
            case "sample": return new Sample();
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
