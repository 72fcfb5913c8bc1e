namespace Compressor.Local.Assistants;

/// <summary>Where an assistant wants the results of a job. Written as a record of the job.</summary>
/// <param name="Source">Absolute path; null: the source is no file of this machine.</param>
/// <param name="FileName">Of the first result; null: named after the source.</param>
internal sealed record ExpectedResult(string? Source, string Folder, string? FileName, bool Overwrite);
