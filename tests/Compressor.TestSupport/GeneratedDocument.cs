namespace Compressor.TestSupport;

/// <summary>A file under docs/ that is generated from the code.</summary>
public static class GeneratedDocument
{
    private const string Update = "UPDATE_DOCS";

    /// <summary>Fails when the file says something else; with UPDATE_DOCS=1 it is written instead.</summary>
    /// <param name="path">From the repository's root.</param>
    public static void AssertCurrent(string path, string text)
    {
        var file = Path.Combine(RepositoryRoot.Path, path);
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(file, text);
        if (!File.Exists(file) || File.ReadAllText(file) != text)
            throw new InvalidOperationException($"{path} is not what the code says. Generate it anew with: {Update}=1 ./test GeneratedDocument");
    }
}
