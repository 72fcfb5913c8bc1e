using System.Security.Cryptography;
using System.Text.Json;

namespace Compressor.Bench.Encoding;

/// <summary>What was measured once: one JSON file for each key, which several runs may share.</summary>
internal sealed class BenchCache(string folder)
{
    public T? Find<T>(string key) where T : class
    {
        var path = PathOf(key);
        return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path)) : null;
    }

    public void Keep<T>(string key, T value)
    {
        Directory.CreateDirectory(folder);
        var partial = $"{PathOf(key)}.{Path.GetRandomFileName()}";
        File.WriteAllText(partial, JsonSerializer.Serialize(value));
        File.Move(partial, PathOf(key), overwrite: true);
    }

    private string PathOf(string key) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..24] + ".json");
}
