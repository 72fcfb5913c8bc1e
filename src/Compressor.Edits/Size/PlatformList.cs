using System.Text.Json;

namespace Compressor.Edits;

/// <summary>Reads the lists of platforms. By hand: a serializer that learns their types at run time takes a tenth of the time of a process's first sentence.</summary>
internal static class PlatformList
{
    /// <param name="resource">An array of objects.</param>
    public static T[] Load<T>(string resource, Func<JsonElement, T> read)
    {
        using var stream = typeof(PlatformList).Assembly.GetManifestResourceStream(resource)!;
        using var list = JsonDocument.Parse(stream);
        return Each(list.RootElement, read);
    }

    public static T[] Each<T>(JsonElement array, Func<JsonElement, T> read)
    {
        var items = new T[array.GetArrayLength()];
        for (var i = 0; i < items.Length; i++) items[i] = read(array[i]);
        return items;
    }

    public static string[] Aliases(JsonElement platform) => Each(platform.GetProperty("aliases"), alias => alias.GetString()!);
}
