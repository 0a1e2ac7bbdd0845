using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Storage.Sqlite;

/// <summary>The context on SQLite.</summary>
public sealed class SqliteExpresswayDbContext(DbContextOptions<SqliteExpresswayDbContext> options) : ExpresswayDbContext(options);
