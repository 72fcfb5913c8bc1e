using System.Text.Json;

namespace Compressor.TestSupport.Nemo;

/// <summary>A message's usual stream, frame by frame, in either form.</summary>
internal static class StreamFrames
{
    public static IReadOnlyList<string> Of(NemoScript script, IReadOnlyList<string> texts) => [.. script.Stream == StreamForm.Typed ? Typed(texts) : AgentKit(texts)];

    private static IEnumerable<string> Typed(IReadOnlyList<string> texts)
    {
        yield return """data: {"type":"heartbeat"}""";
        yield return """data: {"type":"tool_call","name":"edit_draft","args":{}}""";
        yield return """data: {"type":"tool_result","name":"edit_draft","result":{"ok":true}}""";
        yield return "data:";
        foreach (var text in texts) yield return $$"""data: {"type":"text","content":{{JsonSerializer.Serialize(text)}}}""";
    }

    private static IEnumerable<string> AgentKit(IReadOnlyList<string> texts)
    {
        yield return """data: {"content":{"role":"model","parts":[{"text":"hmm","thought":true}]},"partial":true,"author":"nemo_agent","id":"e0"}""";
        yield return """data: {"content":{"role":"model","parts":[{"functionCall":{"name":"edit_draft","args":{}}}]},"author":"nemo_agent","id":"e1"}""";
        yield return """data: {"content":{"role":"user","parts":[{"functionResponse":{"name":"edit_draft","response":{}}}]},"author":"nemo_agent","id":"e2"}""";
        foreach (var text in texts)
        {
            yield return Part(text[..(text.Length / 2)], partial: true);
            yield return Part(text[(text.Length / 2)..], partial: true);
            yield return Part(text, partial: false);
        }
    }

    private static string Part(string text, bool partial) =>
        $$$"""data: {"content":{"role":"model","parts":[{"text":{{{JsonSerializer.Serialize(text)}}}}]},"partial":{{{(partial ? "true" : "false")}}},"author":"nemo_agent","id":"e3"}""";
}
