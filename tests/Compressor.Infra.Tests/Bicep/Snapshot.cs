using System.Text.Json;
using Compressor.TestSupport;

namespace Compressor.Infra.Tests.Bicep;

/// <summary>
/// What a deployment would make, as committed. <see cref="CompilerTests"/> holds it against the templates; after a wanted change write it anew:
/// <c>bicep snapshot NAME.bicepparam --mode overwrite --subscription-id 00000000-0000-0000-0000-000000000001 --location westeurope</c>.
/// </summary>
internal sealed class Snapshot
{
    public const string SubscriptionId = "00000000-0000-0000-0000-000000000001";

    private Snapshot(string name)
    {
        Text = File.ReadAllText(PathOf(name, "snapshot.json"));
        Resources = [.. JsonDocument.Parse(Text).RootElement.GetProperty("predictedResources").EnumerateArray()];
    }

    /// <summary>Of an installation whose parameters have their defaults.</summary>
    public static Snapshot Defaults { get; } = new("defaults");

    /// <summary>With every option of the app on.</summary>
    public static Snapshot Everything { get; } = new("everything");

    /// <summary>For many jobs in a closed network: every option of the installation is other than its default.</summary>
    public static Snapshot Scaled { get; } = new("scaled");

    public string Text { get; }

    public IReadOnlyList<JsonElement> Resources { get; }

    public static string PathOf(string name, string extension) =>
        Path.Combine(RepositoryRoot.Path, "tests", "Compressor.Infra.Tests", "Bicep", "Golden", $"{name}.{extension}");

    public IEnumerable<JsonElement> All(string type) => Resources.Where(resource => resource.GetProperty("type").GetString() == type);

    public JsonElement One(string type) => Assert.Single(All(type));

    public JsonElement Properties(string type) => One(type).GetProperty("properties");

    /// <summary>A part of the app's configuration.</summary>
    public JsonElement Config(string name) =>
        Assert.Single(All("Microsoft.Web/sites/config"), config => config.Text("name").EndsWith($"/{name}", StringComparison.Ordinal)).At("properties");

    /// <summary>The app's settings.</summary>
    public Dictionary<string, string> Settings => Config("appsettings").EnumerateObject()
        .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!, StringComparer.Ordinal);
}

internal static class JsonPaths
{
    /// <summary>The value at a path such as <c>sku.name</c> or <c>rules.0.name</c>; fails where there is none.</summary>
    public static JsonElement At(this JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (int.TryParse(step, out var index)) element = element[index];
            else if (!element.TryGetProperty(step, out element)) Assert.Fail($"There is no {step} on the way to {path}.");
        }

        return element;
    }

    public static string Text(this JsonElement element, string path) => element.At(path).GetString()!;
}
