namespace Compressor.Storage;

internal static class DiskFolders
{
    /// <summary>
    /// Moves a finished file into a folder that is made when it is missing. The deletion of another blob may remove the folder, or one above it,
    /// at any moment as long as it is empty: then it is made again.
    /// </summary>
    /// <returns>False: there is a file already, and it is not to be overwritten.</returns>
    /// <param name="createDirectory">Makes a folder with those above it; null: as one of the store's.</param>
    /// <param name="isDurable">The move survives a loss of power.</param>
    public static bool TryMoveInto(string draft, string path, bool overwrite, Action<string>? createDirectory = null, bool isDurable = true)
    {
        var folder = Path.GetDirectoryName(path)!;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                (createDirectory ?? PrivateFiles.CreateDirectory)(folder);
                File.Move(draft, path, overwrite);
                if (isDurable) PrivateFiles.FlushDirectory(folder);
                return true;
            }
            catch (DirectoryNotFoundException) when (attempt < 10)
            {
                // Removed between two of these calls.
            }
            catch (IOException) when (!overwrite && File.Exists(path))
            {
                return false;
            }
        }
    }

    /// <summary>Removes a folder and its parents as long as they are empty, up to but not including <paramref name="stop"/>.</summary>
    public static void DeleteEmpty(string folder, string stop)
    {
        while (folder.Length > stop.Length)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (IOException)
            {
                // Not empty, or gone already.
                if (Directory.Exists(folder)) return;
            }

            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
