using System.Globalization;
using Compressor.Sqlite;
using Compressor.Workflows.Embedded;

namespace Compressor.Local.Parts;

/// <summary>Where the parts of a data folder are: <c>serve</c> owns the root, and each run of another command a folder <c>parts/NAME</c> in it.</summary>
internal static class PartFolders
{
    public const string LockName = "part";

    private static string Parent(string root) => Path.Combine(root, "parts");

    public static string Of(string root, string name) => Path.Combine(Parent(root), name);

    public static string Numbered(string root, int number) => Of(root, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>All parts but the root, in their order.</summary>
    public static IReadOnlyList<string> All(string root) => Directory.Exists(Parent(root))
        ? [.. Directory.EnumerateDirectories(Parent(root)).OrderBy(folder => Path.GetFileName(folder).Length).ThenBy(folder => folder, StringComparer.Ordinal)]
        : [];

    /// <summary>Takes a part; null: another run has it.</summary>
    public static DataPart? TryTake(string folder, out int? processId)
    {
        processId = null;
        try
        {
            return new DataPart(folder, DataFolderLock.Acquire(folder, LockName));
        }
        catch (DataFolderInUseException e)
        {
            processId = e.ProcessId;
            return null;
        }
    }

    /// <summary>Whether nobody uses the root; its user holds the engine's lock.</summary>
    public static bool IsRootFree(string root, out int? processId)
    {
        processId = null;
        try
        {
            DataFolderLock.Acquire(root, WorkflowEngine.LockName).Dispose();
            return true;
        }
        catch (DataFolderInUseException e)
        {
            processId = e.ProcessId;
            return false;
        }
    }

    /// <summary>Whether a run has it now.</summary>
    public static bool IsInUse(string folder, out int? processId)
    {
        using var taken = TryTake(folder, out processId);
        return taken is null;
    }
}
