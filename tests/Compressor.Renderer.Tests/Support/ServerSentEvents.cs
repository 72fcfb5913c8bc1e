using System.Text.Json.Nodes;

namespace Compressor.Renderer.Tests.Support;

internal static class ServerSentEvents
{
    /// <summary>Each event is one data line and a blank line, as the backend promises.</summary>
    public static List<JsonNode> Parse(string body)
    {
        Assert.EndsWith("\n\n", body, StringComparison.Ordinal);
        return [.. body[..^2].Split("\n\n").Select(frame =>
        {
            Assert.StartsWith("data: ", frame, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', frame);
            return JsonNode.Parse(frame["data: ".Length..])!;
        })];
    }

    public static string TextOf(IEnumerable<JsonNode> events) =>
        string.Concat(events.Where(item => (string?)item["type"] == "text").Select(item => (string)item["content"]!));
}
